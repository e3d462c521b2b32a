"""The same long document made by this application and by others, each as a whole process."""
