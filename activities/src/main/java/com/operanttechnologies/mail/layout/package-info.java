/** How every mail of the product looks: one frame, in HTML and in plain text. */
@NullMarked
package com.operanttechnologies.mail.layout;

import org.jspecify.annotations.NullMarked;
