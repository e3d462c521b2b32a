"""A manuscript as a Word file (ISO/IEC 29500, transitional), on a template or without one."""
