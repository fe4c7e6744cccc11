/** Keeps the tokens of links out of logs. */
@NullMarked
package com.operanttechnologies.link.web;

import org.jspecify.annotations.NullMarked;
