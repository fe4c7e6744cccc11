/** Pictures, handed out on pages and to programs. */
@NullMarked
package com.operanttechnologies.image.web;

import org.jspecify.annotations.NullMarked;
