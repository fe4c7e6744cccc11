/** The page on which anybody checks an accepted document. */
@NullMarked
package com.operanttechnologies.evidence.web;

import org.jspecify.annotations.NullMarked;
