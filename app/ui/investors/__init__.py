"""The section 客商: the list of investors and the page of one."""
