/** Lines that stand under one heading: what is taken from them, and what they come to. */
@NullMarked
package com.operanttechnologies.money.section;

import org.jspecify.annotations.NullMarked;
