/** Contacts for other programs. */
@NullMarked
package com.operanttechnologies.contact.web.api;

import org.jspecify.annotations.NullMarked;
