/** How errors are shown: pages for people, RFC 9457 for programs, a stack trace for nobody. */
@NullMarked
package com.operanttechnologies.problem.web;

import org.jspecify.annotations.NullMarked;
