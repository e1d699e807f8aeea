using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Json;
using LoadPlatform.Contracts.Api;

namespace LoadPlatform.Cli.Gateway;

/// <summary>The gateway's HTTP API.</summary>
/// <remarks>Every call throws <see cref="GatewayUnavailableException"/> where trying again may help, and <see cref="GatewayProblemException"/> where it will not.</remarks>
internal sealed class GatewayClient(Uri address) : IDisposable
{
    private readonly GatewayChannel _channel = new(address);

    /// <summary>Where the gateway is.</summary>
    public Uri Address => address;

    /// <summary>Returns once the gateway says that it is healthy.</summary>
    public async Task CheckHealthAsync(CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "health");
        using var response = await _channel.SendAsync(request, cancellationToken);
    }

    /// <summary>Asks for a run.</summary>
    /// <param name="run">What to play and on what.</param>
    /// <param name="idempotencyKey">The same for every try of the same request.</param>
    /// <param name="cancellationToken">Breaks the request off.</param>
    public Task<RunAccepted> StartAsync(RunRequest run, Guid idempotencyKey, CancellationToken cancellationToken)
    {
        var request = Post("api/v1/runs", run);
        request.Headers.Add("Idempotency-Key", idempotencyKey.ToString());
        return _channel.ReadAsync<RunAccepted>(request, cancellationToken);
    }

    /// <summary>Reads a run.</summary>
    public Task<RunView> GetRunAsync(Guid id, CancellationToken cancellationToken) =>
        _channel.ReadAsync<RunView>(new HttpRequestMessage(HttpMethod.Get, $"api/v1/runs/{id}"), cancellationToken);

    /// <summary>Lists runs, the newest first.</summary>
    public Task<RunPage> ListRunsAsync(string? status, string? target, int limit, CancellationToken cancellationToken)
    {
        var query = $"api/v1/runs?limit={limit}";
        query += status is null ? string.Empty : $"&status={Uri.EscapeDataString(status)}";
        query += target is null ? string.Empty : $"&target={Uri.EscapeDataString(target)}";
        return _channel.ReadAsync<RunPage>(new HttpRequestMessage(HttpMethod.Get, query), cancellationToken);
    }

    /// <summary>Asks for a run's end.</summary>
    public async Task CancelAsync(Guid id, string? reason, CancellationToken cancellationToken)
    {
        var query = reason is null ? string.Empty : $"?reason={Uri.EscapeDataString(reason)}";
        using var request = new HttpRequestMessage(HttpMethod.Delete, $"api/v1/runs/{id}{query}");
        using var response = await _channel.SendAsync(request, cancellationToken);
    }

    /// <summary>Lists the catalog.</summary>
    public Task<IReadOnlyList<ScenarioView>> ListScenariosAsync(CancellationToken cancellationToken) =>
        _channel.ReadAsync<IReadOnlyList<ScenarioView>>(new HttpRequestMessage(HttpMethod.Get, "api/v1/scenarios"), cancellationToken);

    /// <summary>Reads a scenario as a run would.</summary>
    public Task<ScenarioValidation> ValidateAsync(ScenarioRequest scenario, CancellationToken cancellationToken) =>
        _channel.ReadAsync<ScenarioValidation>(Post("api/v1/scenarios/validate", scenario), cancellationToken);

    /// <summary>Judges a stored run by other criteria.</summary>
    public Task<RunJudgement> JudgeAsync(Guid id, JudgeRequest criteria, CancellationToken cancellationToken) =>
        _channel.ReadAsync<RunJudgement>(Post($"api/v1/runs/{id}/judge", criteria), cancellationToken);

    /// <summary>Reads a run's events as they come, until the gateway ends the stream.</summary>
    /// <param name="id">The run.</param>
    /// <param name="lastEventId">The event to read on from; null reads from the beginning.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async IAsyncEnumerable<(string Id, RunEvent Event)> ReadEventsAsync(Guid id, string? lastEventId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"api/v1/runs/{id}/events");
        request.Headers.Accept.ParseAdd("text/event-stream");
        if (lastEventId is not null)
            request.Headers.TryAddWithoutValidation("Last-Event-ID", lastEventId);
        using var response = await _channel.SendAsync(request, cancellationToken);
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);

        var parser = System.Net.ServerSentEvents.SseParser.Create(stream, static (_, data) => JsonSerializer.Deserialize<RunEvent>(data, GatewayJson.Options));
        await foreach (var item in parser.EnumerateAsync(cancellationToken))
        {
            if (item.Data is { } runEvent)
                yield return (parser.LastEventId, runEvent);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _channel.Dispose();

    private static HttpRequestMessage Post<T>(string path, T body) => new(HttpMethod.Post, path) { Content = JsonContent.Create(body, options: GatewayJson.Options) };
}
