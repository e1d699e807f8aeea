using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AWSSDK.Compat.Tests;

/// <summary>A service on a loopback port: gives the queued answers in turn, the last one again and again.</summary>
internal sealed class FakeAws : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Func<HttpContext, Task>> _answers = new();
    private readonly Channel<ReceivedCall> _arrivals = Channel.CreateUnbounded<ReceivedCall>();

    private FakeAws()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(HandleAsync);
    }

    internal ConcurrentQueue<ReceivedCall> Calls { get; } = new();

    internal string Url => _app.Urls.Single();

    internal static async Task<FakeAws> StartAsync()
    {
        var service = new FakeAws();
        await service._app.StartAsync();
        return service;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    internal FakeAws Answer(string json, int status = 200, params (string Name, string Value)[] headers)
    {
        _answers.Enqueue(async context =>
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = "application/x-amz-json-1.1";
            context.Response.Headers["x-amzn-RequestId"] = "request-1";
            foreach (var (name, value) in headers)
                context.Response.Headers[name] = value;
            await context.Response.WriteAsync(json);
        });
        return this;
    }

    internal FakeAws Fail(string type, int status = 400) =>
        Answer($$"""{"__type":"com.amazonaws.service#{{type}}","message":"because of {{type}}"}""", status);

    internal FakeAws Reset()
    {
        _answers.Enqueue(context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });
        return this;
    }

    /// <summary>Breaks off in the middle of a good answer.</summary>
    internal FakeAws BreakOff()
    {
        _answers.Enqueue(async context =>
        {
            context.Response.ContentLength = 100;
            await context.Response.WriteAsync("{");
            await context.Response.Body.FlushAsync();
            context.Abort();
        });
        return this;
    }

    /// <summary>Never answers; ends when the client goes.</summary>
    internal FakeAws Hang()
    {
        _answers.Enqueue(async context =>
        {
            var gone = new TaskCompletionSource();
            await using var registration = context.RequestAborted.Register(gone.SetResult);
            await gone.Task;
        });
        return this;
    }

    internal async Task<ReceivedCall> NextCallAsync() => await _arrivals.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));

    private async Task HandleAsync(HttpContext context)
    {
        var call = await ReceivedCall.ReadAsync(context.Request);
        Calls.Enqueue(call);
        _arrivals.Writer.TryWrite(call);
        Func<HttpContext, Task>? answer;
        if (_answers.Count > 1)
            _answers.TryDequeue(out answer);
        else
            _answers.TryPeek(out answer);
        await (answer ?? throw new InvalidOperationException("No answer is prepared."))(context);
    }
}
