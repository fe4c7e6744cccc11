/** What members are told about, in the app and by mail. */
@NullMarked
package com.operanttechnologies.notice;

import org.jspecify.annotations.NullMarked;
