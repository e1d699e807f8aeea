using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using LoadPlatform.Cli.Gateway;
using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LoadPlatform.Cli.Tests;

/// <summary>A gateway in this process: plays what a test scripts, remembers what it was asked.</summary>
internal sealed class FakeGateway : IAsyncDisposable
{
    public static readonly Guid RunId = Guid.Parse("6a1c9f0e-0000-4000-8000-000000000001");

    private readonly int _port = FreePort();
    private WebApplication? _app;

    public string Address => $"http://127.0.0.1:{_port}";

    public ConcurrentQueue<string> Requests { get; } = [];

    public ConcurrentQueue<string?> IdempotencyKeys { get; } = [];

    public ConcurrentQueue<string?> LastEventIds { get; } = [];

    public ConcurrentQueue<RunRequest> Posted { get; } = [];

    /// <summary>What POST answers; by default it accepts.</summary>
    public Func<int, IResult> OnPost { get; set; } = _ => Results.Json(Accepted(), GatewayJson.Options, statusCode: 202);

    /// <summary>What the nth look at the run answers, from 1.</summary>
    public Func<int, IResult> OnGet { get; set; } = _ => Json(Run(RunStatus.Completed, Verdict.Passed));

    /// <summary>What the nth reading of events writes, from 1.</summary>
    public Func<int, IReadOnlyList<(string Id, RunEvent Event)>> OnEvents { get; set; } = _ => [];

    public Func<IResult> OnCancel { get; set; } = () => Results.StatusCode(202);

    public Func<int, IResult> OnHealth { get; set; } = _ => Results.Ok();

    public Func<string, IResult> OnList { get; set; } = _ => Json(new RunPage { Runs = [] });

    public ConcurrentQueue<JudgeRequest> Judged { get; } = [];

    public ConcurrentQueue<ScenarioRequest> Validated { get; } = [];

    public Func<IResult> OnJudge { get; set; } = () => Results.NotFound();

    public Func<IResult> OnValidate { get; set; } = () => Results.NotFound();

    public static async Task<FakeGateway> StartAsync()
    {
        var gateway = new FakeGateway();
        await gateway.UpAsync();
        return gateway;
    }

    public static IResult Json<T>(T value) => Results.Json(value, GatewayJson.Options);

    public static IResult Problem(int status, string code, string detail, Dictionary<string, object?>? more = null) =>
        Results.Problem(detail, statusCode: status, extensions: new Dictionary<string, object?>(more ?? []) { ["code"] = code });

    public static RunView Run(RunStatus status, Verdict? verdict = null) => new()
    {
        Id = RunId,
        Scenario = "burst",
        Target = "voice-agent",
        Status = status,
        Verdict = verdict,
        RequestedAt = new DateTimeOffset(2026, 2, 5, 10, 0, 0, TimeSpan.Zero),
        StartedAt = new DateTimeOffset(2026, 2, 5, 10, 0, 10, TimeSpan.Zero),
    };

    public static RunEvent Event(string type, string message, object? data = null) => new()
    {
        Type = type,
        At = new DateTimeOffset(2026, 2, 5, 10, 1, 2, TimeSpan.Zero),
        Source = "task-launcher",
        Message = message,
        Data = data is null ? null : JsonSerializer.SerializeToElement(data, GatewayJson.Options),
    };

    public async Task UpAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, _port));
        _app = builder.Build();
        int posts = 0, gets = 0, streams = 0, looks = 0;
        _app.Use((context, next) =>
        {
            Requests.Enqueue($"{context.Request.Method} {context.Request.Path}{context.Request.QueryString}");
            return next(context);
        });
        _app.MapGet("/health", () => OnHealth(Interlocked.Increment(ref looks)));
        _app.MapPost("/api/v1/runs", async (HttpContext context) =>
        {
            IdempotencyKeys.Enqueue(context.Request.Headers["Idempotency-Key"]);
            Posted.Enqueue((await context.Request.ReadFromJsonAsync<RunRequest>(GatewayJson.Options))!);
            return OnPost(Interlocked.Increment(ref posts));
        });
        _app.MapGet("/api/v1/runs", (HttpContext context) => OnList(context.Request.QueryString.Value ?? string.Empty));
        _app.MapGet("/api/v1/runs/{id:guid}", () => OnGet(Interlocked.Increment(ref gets)));
        _app.MapDelete("/api/v1/runs/{id:guid}", () => OnCancel());
        _app.MapGet("/api/v1/runs/{id:guid}/events", async (HttpContext context) =>
        {
            LastEventIds.Enqueue(context.Request.Headers["Last-Event-ID"]);
            context.Response.ContentType = "text/event-stream";
            foreach (var (id, runEvent) in OnEvents(Interlocked.Increment(ref streams)))
                await context.Response.WriteAsync($"id: {id}\nevent: {runEvent.Type}\ndata: {JsonSerializer.Serialize(runEvent, GatewayJson.Options)}\n\n");
        });
        _app.MapPost("/api/v1/runs/{id:guid}/judge", async (HttpContext context) =>
        {
            Judged.Enqueue((await context.Request.ReadFromJsonAsync<JudgeRequest>(GatewayJson.Options))!);
            return OnJudge();
        });
        _app.MapPost("/api/v1/scenarios/validate", async (HttpContext context) =>
        {
            Validated.Enqueue((await context.Request.ReadFromJsonAsync<ScenarioRequest>(GatewayJson.Options))!);
            return OnValidate();
        });
        _app.MapGet("/api/v1/scenarios", () => Json<ScenarioView[]>(
        [
            new() { Name = "burst", Description = "Twelve calls at once", DurationSeconds = 610, Steps = [] },
            new() { Name = "steady-state", Description = "A phased ramp", DurationSeconds = 1320, Steps = [] },
        ]));
        await _app.StartAsync();
    }

    public async Task DownAsync()
    {
        if (_app is not null)
            await _app.DisposeAsync();
        _app = null;
    }

    public async ValueTask DisposeAsync() => await DownAsync();

    public static RunAccepted Accepted() => new() { Id = RunId, Status = RunStatus.CheckingBaseline, Links = new Dictionary<string, string>(StringComparer.Ordinal) };

    private static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }
}
