/** A row of a file as a contact, or what is wrong with it. */
@NullMarked
package com.operanttechnologies.contact.imports.row;

import org.jspecify.annotations.NullMarked;
