package org.crosstally.comparison;

/** One form of a name in the list of authorities, and what it stands for. */
record ListedName(Authority authority, AuthorityList.Form form) {}
