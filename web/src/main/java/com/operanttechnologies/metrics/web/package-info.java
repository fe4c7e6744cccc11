/** The page on which admins say where their customers' numbers come from. */
@NullMarked
package com.operanttechnologies.metrics.web;

import org.jspecify.annotations.NullMarked;
