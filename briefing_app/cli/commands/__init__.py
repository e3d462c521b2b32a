"""One module a sub-command; each holds ``command`` and is loaded when it is called."""
