using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Api;

namespace LoadPlatform.EndToEnd.Tests;

/// <summary>The whole platform as real processes on ports and data of its own; started by AppHost, ended by SIGTERM.</summary>
public sealed class House : IAsyncDisposable
{
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };
    private static readonly TimeSpan StartTimeout = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan RunTimeout = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    private readonly ConcurrentQueue<string> _output = new();
    private readonly Process _appHost;

    private House(Process appHost, string dataRoot, IReadOnlyList<int> ports)
    {
        (_appHost, DataRoot, Ports) = (appHost, dataRoot, ports);
        Gateway = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{ports[0]}") };
        Simulator = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{ports[1]}") };
        _appHost.OutputDataReceived += (_, line) => Keep(line.Data);
        _appHost.ErrorDataReceived += (_, line) => Keep(line.Data);
    }

    public string DataRoot { get; }
    public IReadOnlyList<int> Ports { get; }

    public HttpClient Gateway { get; }
    public HttpClient Simulator { get; }
    /// <summary>What AppHost has said.</summary>
    public string Output => string.Join(Environment.NewLine, _output);

    /// <summary>Starts a house and returns at the first moment that the gateway says it is healthy.</summary>
    public static async Task<House> StartAsync(params (string Name, string Value)[] environment)
    {
        var dataRoot = Directory.CreateTempSubdirectory("loadplatform-").FullName;
        var ports = FreePorts.Take(HouseCommand.PortSettings.Count);
        var house = new House(Process.Start(HouseCommand.Of(dataRoot, ports, environment))!, dataRoot, ports);
        house._appHost.BeginOutputReadLine();
        house._appHost.BeginErrorReadLine();
        try
        {
            await house.WaitForHealthAsync();
            return house;
        }
        catch
        {
            await house.DisposeAsync();
            throw;
        }
    }

    public async Task<Guid> PostAsync(RunRequest request)
    {
        using var answer = await Gateway.PostAsJsonAsync("/api/v1/runs", request, Json);
        Assert.True(answer.StatusCode == HttpStatusCode.Accepted, $"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        return (await answer.Content.ReadFromJsonAsync<RunAccepted>(Json))!.Id;
    }

    /// <summary>Waits until a run is over; a gateway that is away meanwhile is asked again.</summary>
    public Task<RunView> WaitForEndAsync(Guid id) =>
        WaitForAsync(id, run => run.Status is RunStatus.Completed or RunStatus.Rejected or RunStatus.Cancelled or RunStatus.Failed, "its end");

    /// <summary>Waits until a run is as asked.</summary>
    public async Task<RunView> WaitForAsync(Guid id, Func<RunView, bool> wanted, string what)
    {
        var started = Stopwatch.GetTimestamp();
        RunView? last = null;
        while (Stopwatch.GetElapsedTime(started) < RunTimeout)
        {
            try
            {
                last = await Gateway.GetFromJsonAsync<RunView>($"/api/v1/runs/{id}", Json);
                if (wanted(last!))
                    return last!;

                if (last!.EndedAt is not null)
                    break;
            }
            catch (HttpRequestException)
            {
                // The gateway may be the service that the test has killed.
            }

            await Task.Delay(Look, TimeProvider.System);
        }

        throw new TimeoutException($"Run {id} did not come to {what}; last seen {last?.Status} step {last?.Progress?.Step} ({string.Join(" | ", last?.Reasons ?? [])}). AppHost said:{Environment.NewLine}{Output}");
    }

    /// <summary>The run's events, in their order.</summary>
    public async Task<IReadOnlyList<SeenEvent>> EventsAsync(Guid id)
    {
        var text = await Gateway.GetStringAsync($"/api/v1/runs/{id}/events");
        return [.. text.Split('\n').Where(line => line.StartsWith("data: {", StringComparison.Ordinal)).Select(line => JsonSerializer.Deserialize<SeenEvent>(line["data: ".Length..], Json)!)];
    }

    /// <summary>The types of the run's events, in their order.</summary>
    public async Task<IReadOnlyList<string>> EventTypesAsync(Guid id) => [.. (await EventsAsync(id)).Select(seen => seen.Type)];

    /// <summary>SIGKILLs the process whose command line contains a mark, as soon as there is one.</summary>
    public async Task KillAsync(string mark)
    {
        var started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) < StopTimeout)
        {
            if (Processes.Descendants(_appHost.Id).FirstOrDefault(process => process.CommandLine.Contains(mark, StringComparison.Ordinal)) is { } process)
            {
                Processes.Signal(process.Id, "KILL");
                return;
            }

            await Task.Delay(Look, TimeProvider.System);
        }

        throw new TimeoutException($"There was no process '{mark}' to kill within {StopTimeout}.");
    }

    public IReadOnlyList<string> ReportFiles(string pattern)
    {
        var folder = Path.Combine(DataRoot, "docs", "results", "scaling-tests");
        return Directory.Exists(folder) ? Directory.GetFiles(folder, pattern) : [];
    }

    /// <summary>Ends the house by SIGTERM.</summary>
    /// <returns>How long it took, and the processes that it left.</returns>
    public async Task<(TimeSpan Elapsed, IReadOnlyList<RunningProcess> Left)> StopAsync()
    {
        var children = Processes.Descendants(_appHost.Id);
        var started = Stopwatch.GetTimestamp();
        Processes.Signal(_appHost.Id, "TERM");
        using var timeout = new CancellationTokenSource(StopTimeout);
        await _appHost.WaitForExitAsync(timeout.Token);
        return (Stopwatch.GetElapsedTime(started), [.. children.Where(Processes.IsAlive)]);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_appHost.HasExited)
        {
            var children = Processes.Descendants(_appHost.Id);
            Processes.Signal(_appHost.Id, "TERM");
            using var timeout = new CancellationTokenSource(StopTimeout);
            try
            {
                await _appHost.WaitForExitAsync(timeout.Token);
            }
            catch (OperationCanceledException)
            {
                foreach (var process in children.Where(Processes.IsAlive))
                    Processes.Signal(process.Id, "KILL");
                _appHost.Kill(entireProcessTree: true);
            }
        }

        _appHost.Dispose();
        Gateway.Dispose();
        Simulator.Dispose();
        Directory.Delete(DataRoot, recursive: true);
    }

    private void Keep(string? line)
    {
        if (line is not null)
            _output.Enqueue(line);
    }

    private async Task WaitForHealthAsync()
    {
        var started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) < StartTimeout)
        {
            if (_appHost.HasExited)
                throw new InvalidOperationException($"AppHost ended with {_appHost.ExitCode}:{Environment.NewLine}{Output}");

            try
            {
                using var answer = await Gateway.GetAsync("/health");
                if (answer.IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(Look, TimeProvider.System);
        }

        throw new TimeoutException($"The gateway was not healthy after {StartTimeout}:{Environment.NewLine}{Output}");
    }
}
