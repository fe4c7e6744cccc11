/** Contacts and suppressions in the database. */
@NullMarked
package com.operanttechnologies.contact.jdbc;

import org.jspecify.annotations.NullMarked;
