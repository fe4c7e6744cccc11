/** Imports, their files and their rows in the database. */
@NullMarked
package com.operanttechnologies.contact.imports.jdbc;

import org.jspecify.annotations.NullMarked;
