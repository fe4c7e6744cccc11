/** Saved questions about contacts: who fits, how many, and who they are. */
@NullMarked
package com.operanttechnologies.contact.segment;

import org.jspecify.annotations.NullMarked;
