"""Small widgets that every page shares; they know the theme, never a dossier."""
