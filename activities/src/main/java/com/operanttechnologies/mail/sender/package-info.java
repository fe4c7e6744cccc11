/** The checklist of a tenant's sender: looked up, kept, and looked up again. */
@NullMarked
package com.operanttechnologies.mail.sender;

import org.jspecify.annotations.NullMarked;
