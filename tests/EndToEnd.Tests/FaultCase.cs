using System.Text.Json.Serialization;
using LoadPlatform.Contracts;

namespace LoadPlatform.EndToEnd.Tests;

/// <summary>What is to go wrong while a scenario is played, and what a run must then say.</summary>
/// <param name="Name">What goes wrong, for the list of tests.</param>
/// <param name="Fault">The fault, as a scenario file has it.</param>
/// <param name="Verdict">The verdict that the run deserves.</param>
/// <param name="Named">What the reasons must name, as a regular expression.</param>
/// <param name="Steps">The steps to play. The calls are up during the first three; when the faults are over, sessions still linger.</param>
public sealed record FaultCase(string Name, string Fault, Verdict Verdict, string Named, string Steps)
{
    /// <summary>The scenario file.</summary>
    [JsonIgnore]
    public string Yaml => $$"""
        name: with-a-fault
        faults:
          - {{Fault}}
        steps:
        {{Steps}}
        assertions:
          max_dropped_calls: 0
          max_failed_calls: 0
          max_e2e_latency_p95_ms: 3000
        criteria:
          - name: the sessions were seen on their tasks
            metric: hottest_task_sessions
            aggregation: max
            condition: ">="
            value: 1
            window: { to: 3 }
            severity: evidence
        """;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
