/** What a template's writer should know: the values there are, and what may go wrong. */
@NullMarked
package com.operanttechnologies.followup.template.advice;

import org.jspecify.annotations.NullMarked;
