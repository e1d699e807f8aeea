using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using System.Text.Json;
using System.Text.Json.Serialization;
using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Api;

namespace LoadPlatform.Bench;

/// <summary>
/// Measures, in real time and from the client's side, how long it takes from asking for a run until its first step begins.
/// Beside each run it times a read of the gateway (HTTP and Redis, nothing else), so that a slow machine shows in the ratio.
/// </summary>
/// <param name="http">A client of the gateway.</param>
/// <param name="time">The wall clock.</param>
internal sealed class FirstStepBench(HttpClient http, TimeProvider time)
{
    private const string Scenario = """
        name: first-step
        steps:
          - action: wait
            seconds: 1
        assertions:
          max_running_task_count: 12
        """;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Runs one after the other, each to its end.</summary>
    public async Task<FirstStepResults> RunAsync(int runs)
    {
        var firstSteps = new List<TimeSpan>();
        var reads = new List<TimeSpan>();
        for (var run = 0; run < runs; run++)
        {
            firstSteps.Add(await MeasureRunAsync());
            reads.Add(await MeasureReadAsync());
        }

        return new FirstStepResults(firstSteps, reads);
    }

    private async Task<TimeSpan> MeasureRunAsync()
    {
        var start = time.GetTimestamp();
        using var answer = await http.PostAsJsonAsync("/api/v1/runs", new RunRequest { ScenarioYaml = Scenario, RequestedBy = "bench" }, Json);
        answer.EnsureSuccessStatusCode();
        var accepted = (await answer.Content.ReadFromJsonAsync<RunAccepted>(Json))!;

        TimeSpan? elapsed = null;
        await using var stream = await http.GetStreamAsync($"/api/v1/runs/{accepted.Id}/events");
        await foreach (var item in SseParser.Create(stream).EnumerateAsync())
        {
            if (item.EventType == "step.started")
                elapsed ??= time.GetElapsedTime(start);
        }

        await WaitForEndAsync(accepted.Id);
        return elapsed ?? throw new InvalidOperationException($"Run {accepted.Id} ended without a step: is the baseline clean?");
    }

    private async Task WaitForEndAsync(Guid id)
    {
        while (await http.GetFromJsonAsync<RunView>($"/api/v1/runs/{id}", Json) is { EndedAt: null, Status: not RunStatus.Rejected })
            await Task.Delay(Pause, time);
    }

    private async Task<TimeSpan> MeasureReadAsync()
    {
        var start = time.GetTimestamp();
        using var answer = await http.GetAsync("/api/v1/runs?limit=1");
        answer.EnsureSuccessStatusCode();
        return time.GetElapsedTime(start);
    }
}
