${row.value}<#if change && row.change?has_content>, ${row.change}</#if><#if change && row.since?has_content> ${row.since}</#if>
