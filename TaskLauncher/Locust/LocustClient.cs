using System.Net;
using System.Text.Json;
using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.TaskLauncher.Locust;

/// <summary>Drives a Locust master through its web API. Nothing is tried again here: starting users twice is not the same as once.</summary>
internal sealed class LocustClient(HttpClient http, TimeProvider time)
{
    /// <summary>The port of the master's web API.</summary>
    public const int Port = 8089;

    /// <summary>How long a master may take to answer (real time).</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);

    /// <summary>The longest answer that is read, in bytes: Locust lists at most 500 kinds of requests.</summary>
    public const int LongestAnswer = 8 * 1024 * 1024;

    /// <summary>Asks the master what it does. It answers what it found at most about 2 s ago.</summary>
    /// <exception cref="LocustException">It could not be reached, or did not answer as a Locust master does.</exception>
    public async Task<LocustStatistics> ReadAsync(IPEndPoint master, CancellationToken cancellationToken) =>
        await AskAsync(master, HttpMethod.Get, "/stats/requests", content: null, json => LocustAnswers.Statistics(json, time.GetUtcNow()), cancellationToken);

    /// <summary>Asks the master to start users, or to have so many where it has some.</summary>
    /// <exception cref="LocustException">It could not be reached, or did not answer as a Locust master does: it may have started them nevertheless.</exception>
    public async Task<SwarmAnswer> SwarmAsync(IPEndPoint master, SwarmStep step, CancellationToken cancellationToken)
    {
        using var form = new FormUrlEncodedContent(SwarmForm.Of(step));
        return await AskAsync(master, HttpMethod.Post, "/swarm", form, LocustAnswers.Swarm, cancellationToken);
    }

    /// <summary>Asks the master to stop its users. It answers when they have stopped, which can take longer than is waited for.</summary>
    /// <exception cref="LocustException">It could not be reached, or did not answer in time.</exception>
    public Task StopAsync(IPEndPoint master, CancellationToken cancellationToken) =>
        AskAsync(master, HttpMethod.Get, "/stop", content: null, answer => answer, cancellationToken);

    private async Task<T> AskAsync<T>(IPEndPoint master, HttpMethod method, string path, HttpContent? content, Func<string, T> read, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, new Uri($"http://{master}{path}")) { Content = content };
        try
        {
            using var response = await http.SendAsync(request, cancellationToken);
            if (!response.IsSuccessStatusCode)
                throw new LocustException($"Locust's master at {master} answered {path} with HTTP {(int)response.StatusCode}.");

            return read(await response.Content.ReadAsStringAsync(cancellationToken));
        }
        catch (JsonException error)
        {
            throw new LocustException($"What answers {path} at {master} is no Locust master: {error.Message}", error);
        }
        catch (HttpRequestException error)
        {
            throw new LocustException($"Locust's master at {master} could not be reached: {error.Message}", error);
        }
        catch (OperationCanceledException error) when (!cancellationToken.IsCancellationRequested)
        {
            throw new LocustException($"Locust's master at {master} did not answer {path} within {http.Timeout.TotalSeconds:0} s.", error);
        }
    }
}
