/** The pages on what follow-ups lead to. */
@NullMarked
package com.operanttechnologies.report.web;

import org.jspecify.annotations.NullMarked;
