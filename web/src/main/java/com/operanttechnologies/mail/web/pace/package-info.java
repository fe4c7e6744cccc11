/** The page and the API on which admins say how fast mail leaves. */
@NullMarked
package com.operanttechnologies.mail.web.pace;

import org.jspecify.annotations.NullMarked;
