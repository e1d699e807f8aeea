using System.Net;

namespace LoadPlatform.TaskLauncher.Tests.Support;

/// <summary>Takes requests for faults as the simulator does, and keeps what it was asked.</summary>
internal sealed class FakeFaultService : HttpMessageHandler
{
    /// <summary>Method, path with query, Idempotency-Key and body of every request.</summary>
    public List<(string Method, string Path, string? Key, string? Body)> Requests { get; } = [];

    /// <summary>The mistakes that every request is refused with; none by default.</summary>
    public string? Errors { get; set; }

    /// <summary>What taking faults back is answered with; null: as the simulator does.</summary>
    public Func<CancellationToken, Task<HttpResponseMessage>>? TakeBack { get; set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var key = request.Headers.TryGetValues("Idempotency-Key", out var values) ? values.Single() : null;
        Requests.Add((request.Method.Method, request.RequestUri!.PathAndQuery, key, request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken)));
        if (TakeBack is { } answer && request.Method == HttpMethod.Delete)
            return await answer(cancellationToken);

        return Errors is { } errors && request.Method == HttpMethod.Post
            ? new HttpResponseMessage(HttpStatusCode.BadRequest) { Content = new StringContent($$"""{"errors":["{{errors}}"]}""") }
            : new HttpResponseMessage(HttpStatusCode.Created) { Content = new StringContent("[]") };
    }
}
