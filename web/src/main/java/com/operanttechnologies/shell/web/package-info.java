/** The frame around every page: navigation, theme, and how templates write money and time. */
@NullMarked
package com.operanttechnologies.shell.web;

import org.jspecify.annotations.NullMarked;
