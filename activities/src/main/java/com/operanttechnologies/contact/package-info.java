/** The people who are written to: how to reach them, and whether they may be written to. */
@NullMarked
package com.operanttechnologies.contact;

import org.jspecify.annotations.NullMarked;
