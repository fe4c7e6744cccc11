/** Links in mails: what their tokens lead to, and the address they start with. */
@NullMarked
package com.operanttechnologies.link;

import org.jspecify.annotations.NullMarked;
