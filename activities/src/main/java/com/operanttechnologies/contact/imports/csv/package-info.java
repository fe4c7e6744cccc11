/** A file as rows: its characters, its separator, its lines. */
@NullMarked
package com.operanttechnologies.contact.imports.csv;

import org.jspecify.annotations.NullMarked;
