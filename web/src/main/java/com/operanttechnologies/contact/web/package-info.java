/** The pages on contacts, and the one on which a contact ends follow-ups. */
@NullMarked
package com.operanttechnologies.contact.web;

import org.jspecify.annotations.NullMarked;
