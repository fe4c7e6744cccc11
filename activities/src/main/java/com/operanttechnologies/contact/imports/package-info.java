/** Contacts from a file: upload, columns, dry run, run. */
@NullMarked
package com.operanttechnologies.contact.imports;

import org.jspecify.annotations.NullMarked;
