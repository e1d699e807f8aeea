using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace LoadPlatform.Cli.Gateway;

/// <summary>Sends requests, and tells what may be tried again from what may not.</summary>
internal sealed class GatewayChannel(Uri address) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        // A proxy knows nothing of this machine's own loopback.
        UseProxy = !address.IsLoopback,
        ConnectTimeout = TimeSpan.FromSeconds(5),
    })
    {
        BaseAddress = address,
        Timeout = TimeSpan.FromSeconds(15),
    };

    /// <summary>Sends a request; returns the answer's headers where it succeeded.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await TrySendAsync(request, cancellationToken);
        if (response.IsSuccessStatusCode)
            return response;

        using (response)
        {
            var problem = await ReadProblemAsync(response, cancellationToken);
            if (response.StatusCode is HttpStatusCode.ServiceUnavailable or HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout)
                throw new GatewayUnavailableException(problem.Detail ?? $"the gateway answered HTTP {problem.Status}", answered: true);
            throw new GatewayProblemException(problem);
        }
    }

    /// <summary>Sends a request and reads the answer's body.</summary>
    public async Task<T> ReadAsync<T>(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using (request)
        {
            using var response = await SendAsync(request, cancellationToken);
            try
            {
                return await response.Content.ReadFromJsonAsync<T>(GatewayJson.Options, cancellationToken) ?? throw new JsonException("The body is null.");
            }
            catch (Exception exception) when (exception is JsonException or InvalidOperationException)
            {
                throw new GatewayProblemException(new Problem { Detail = $"{address} does not answer as a gateway: {exception.Message}", Status = (int)response.StatusCode });
            }
            catch (Exception exception) when (IsTransient(exception, cancellationToken))
            {
                throw Unavailable(exception);
            }
        }
    }

    /// <inheritdoc />
    public void Dispose() => _http.Dispose();

    private async Task<HttpResponseMessage> TrySendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        }
        catch (Exception exception) when (IsTransient(exception, cancellationToken))
        {
            throw Unavailable(exception);
        }
    }

    private static bool IsTransient(Exception exception, CancellationToken cancellationToken) =>
        exception is HttpRequestException or IOException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested);

    private static GatewayUnavailableException Unavailable(Exception exception)
    {
        var connected = exception is not HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError };
        var message = exception is OperationCanceledException ? "no answer in time" : exception.Message;
        return new GatewayUnavailableException(message, connected, exception);
    }

    private static async Task<Problem> ReadProblemAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;
        try
        {
            var problem = await response.Content.ReadFromJsonAsync<Problem>(GatewayJson.Options, cancellationToken);
            return (problem ?? new Problem()) with { Status = status };
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or HttpRequestException or IOException)
        {
            // The status alone says what happened where the body is none of the gateway's.
            return new Problem { Title = response.ReasonPhrase, Status = status };
        }
    }
}
