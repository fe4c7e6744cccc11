/** Pages on which members read what they were told. */
@NullMarked
package com.operanttechnologies.notice.web;

import org.jspecify.annotations.NullMarked;
