/** What follow-ups lead to, for programs. */
@NullMarked
package com.operanttechnologies.report.web.api;

import org.jspecify.annotations.NullMarked;
