using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.ServiceDefaults.Clock;
using LoadPlatform.ServiceDefaults.Faults;
using Microsoft.Extensions.Options;

namespace LoadPlatform.TaskLauncher.Faults;

/// <summary>Has a scenario's faults made, and takes them back. The run's id makes asking twice harmless.</summary>
internal sealed class FaultMaker(HttpClient http, IOptions<FaultOptions> options, [FromKeyedServices(ClockExtensions.WallClock)] TimeProvider wall)
{
    private const string Path = "/_sim/faults";

    /// <summary>The load that is to be ended waits for it.</summary>
    private static readonly TimeSpan TakeBackPatience = TimeSpan.FromSeconds(2);

    /// <summary>Has the faults made; their times count from now.</summary>
    /// <returns>Null where they will be made; else why not, which asking again does not mend.</returns>
    /// <exception cref="HttpRequestException">Whoever makes them could not be reached or did not answer as expected.</exception>
    public async Task<string?> MakeAsync(Guid runId, IReadOnlyList<ScenarioFault> faults, CancellationToken cancellationToken)
    {
        if (options.Value.Url is not { } url)
            return "The scenario asks for faults, but nobody is configured to make them (Faults:Url).";

        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(url, Path))
        {
            Content = new StringContent($"[{string.Join(',', faults.Select(fault => fault.Json))}]", Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Idempotency-Key", runId.ToString());
        using var response = await http.SendAsync(request, cancellationToken);
        if (response.StatusCode != HttpStatusCode.BadRequest)
        {
            response.EnsureSuccessStatusCode();
            return null;
        }

        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync(cancellationToken));
        return $"The scenario's faults were refused: {string.Join("; ", problem?["errors"]?.AsArray().Select(error => (string?)error) ?? [])}";
    }

    /// <summary>Takes back what is left of a run's faults, in bounded time.</summary>
    /// <returns>Null where nothing is left of them; else why that is not known, which must not keep the run from ending.</returns>
    public async Task<string?> TakeBackAsync(Guid runId, CancellationToken cancellationToken)
    {
        if (options.Value.Url is not { } url)
            return null;

        using var patience = new CancellationTokenSource(TakeBackPatience, wall);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            using var response = await http.DeleteAsync(new Uri(url, $"{Path}?key={runId}"), limit.Token);
            response.EnsureSuccessStatusCode();
            return null;
        }
        catch (Exception error) when ((error is HttpRequestException || limit.IsCancellationRequested) && !cancellationToken.IsCancellationRequested)
        {
            return limit.IsCancellationRequested ? "no answer in time" : error.Message;
        }
    }
}
