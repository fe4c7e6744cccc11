/** The rules that are read from files: sources, templates, poms, documents. */
@NullMarked
package com.operanttechnologies.architecture.source;

import org.jspecify.annotations.NullMarked;
