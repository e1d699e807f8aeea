using System.Net.Http.Headers;
using System.Text.Json;
using Amazon.Runtime;
using Amazon.Runtime.Signing;

namespace Amazon.AwsJson;

/// <summary>Calls one AWS JSON service. Safe for use by many threads; one per client, kept for the client's life.</summary>
internal sealed class JsonServiceClient : IDisposable
{
    private static readonly TimeSpan DefaultAttemptTimeout = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan DefaultConnectTimeout = TimeSpan.FromMilliseconds(3100);
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    private readonly JsonService _service;
    private readonly ServiceEndpoint _endpoint;
    private readonly HttpClient _http;

    internal JsonServiceClient(JsonService service, ClientConfig config, AWSCredentials? credentials, ClientSurroundings surroundings)
    {
        _service = service;
        _endpoint = ServiceEndpoint.Resolve(config, service.Name, service.Host, surroundings.Environment);
        var signer = new SigV4SigningHandler(credentials ?? new ChainCredentials(config), _endpoint.Region, service.SigningName, Transport(config));
        var retry = new RetryHandler(config.MaxErrorRetry + 1, AttemptTimeout(config), surroundings) { InnerHandler = signer };
        _http = new HttpClient(retry) { Timeout = Timeout.InfiniteTimeSpan };
        _http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", config.UserAgent);
    }

    public void Dispose() => _http.Dispose();

    /// <summary>Sends one call, repeating it as <paramref name="repeat"/> allows.</summary>
    /// <exception cref="AmazonServiceException">The service refused or failed.</exception>
    /// <exception cref="HttpRequestException">The service was not reached.</exception>
    /// <exception cref="TimeoutException">The last attempt got no answer in time.</exception>
    internal async Task<TResponse> InvokeAsync<TRequest, TResponse>(string operation, Repeat repeat, TRequest request, CancellationToken cancellationToken)
        where TRequest : AmazonWebServiceRequest
        where TResponse : AmazonWebServiceResponse, new()
    {
        ArgumentNullException.ThrowIfNull(request);
        using var message = Message(operation, repeat, JsonSerializer.SerializeToUtf8Bytes(request, _service.Json));
        using var response = await _http.SendAsync(message, cancellationToken);
        if (!response.IsSuccessStatusCode)
            throw _service.Errors.Create(await ErrorReader.ReadAsync(response, cancellationToken));

        return await ReadAsync<TResponse>(response, cancellationToken);
    }

    private async Task<TResponse> ReadAsync<TResponse>(HttpResponseMessage response, CancellationToken cancellationToken)
        where TResponse : AmazonWebServiceResponse, new()
    {
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        TResponse result;
        try
        {
            result = body.Length == 0 ? new TResponse() : JsonSerializer.Deserialize<TResponse>(body, _service.Json) ?? new TResponse();
        }
        catch (JsonException exception)
        {
            throw new AmazonUnmarshallingException(ErrorReader.RequestId(response), exception.Path, exception, response.StatusCode);
        }

        result.HttpStatusCode = response.StatusCode;
        result.ContentLength = body.Length;
        result.ResponseMetadata = new ResponseMetadata { RequestId = ErrorReader.RequestId(response) };
        return result;
    }

    private HttpRequestMessage Message(string operation, Repeat repeat, byte[] body)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, _endpoint.Uri) { Content = new ByteArrayContent(body) };
        message.Content.Headers.ContentType = new MediaTypeHeaderValue(_service.ContentType);
        message.Headers.TryAddWithoutValidation("X-Amz-Target", $"{_service.TargetPrefix}.{operation}");
        message.Options.Set(RetryHandler.RepeatKey, repeat);
        return message;
    }

    private static TimeSpan AttemptTimeout(ClientConfig config) => config.Timeout ?? DefaultAttemptTimeout;

    private static SocketsHttpHandler Transport(ClientConfig config)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            PooledConnectionLifetime = ConnectionLifetime,
            ConnectTimeout = config.ConnectTimeout ?? DefaultConnectTimeout,
        };
        if (config.MaxConnectionsPerServer is { } connections)
            handler.MaxConnectionsPerServer = connections;
        if (config.GetWebProxy() is { } proxy)
            handler.Proxy = proxy;
        return handler;
    }
}
