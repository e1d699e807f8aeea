using Amazon.AwsJson;
using Amazon.ECS;
using Amazon.ECS.Model;
using Amazon.SimpleSystemsManagement.Model;
using Task = System.Threading.Tasks.Task;

namespace AWSSDK.Compat.Tests;

public sealed class RetryTests : IAsyncLifetime
{
    private FakeAws _service = null!;

    public async Task InitializeAsync() => _service = await FakeAws.StartAsync();

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [Fact]
    public async Task PassingFaults_AreRepeated_EachAttemptSignedAnew()
    {
        using var ecs = Clients.Ecs(_service.Fail("ThrottlingException").Reset().Answer("""{"taskArns":["arn:1"]}"""), credentials: new RotatingCredentials());

        var answer = await ecs.ListTasksAsync(new ListTasksRequest());

        Assert.Equal(["arn:1"], answer.TaskArns);
        var calls = _service.Calls.ToList();
        Assert.Equal(["attempt=1; max=3", "attempt=2; max=3", "attempt=3; max=3"], calls.Select(call => call.Headers["amz-sdk-request"]));
        Assert.Single(calls.Select(call => call.Headers["amz-sdk-invocation-id"]).Distinct());
        Assert.All(calls, call => Assert.Equal(new Signature(call).Expected(Clients.Secret), new Signature(call).Given));
        Assert.All(calls, call => Assert.Equal("{}", call.Text));
        Assert.Equal(["AKID1", "AKID2", "AKID3"], calls.Select(call => new Signature(call).AccessKey));
    }

    [Theory]
    [InlineData(500, "ServerException")]
    [InlineData(502, "x")]
    [InlineData(503, "x")]
    [InlineData(504, "x")]
    [InlineData(429, "x")]
    [InlineData(400, "RequestLimitExceeded")]
    [InlineData(400, "TooManyRequestsException")]
    public async Task PassingFault_IsRepeated(int status, string type)
    {
        using var ecs = Clients.Ecs(_service.Fail(type, status).Answer("{}"));

        await ecs.ListTasksAsync(new ListTasksRequest());

        Assert.Equal(2, _service.Calls.Count);
    }

    [Theory]
    [InlineData(400, "InvalidParameterException")]
    [InlineData(403, "AccessDeniedException")]
    [InlineData(501, "x")]
    public async Task LastingFault_IsNotRepeated(int status, string type)
    {
        using var ecs = Clients.Ecs(_service.Fail(type, status).Answer("{}"));

        await Assert.ThrowsAnyAsync<AmazonECSException>(() => ecs.ListTasksAsync(new ListTasksRequest()));

        Assert.Single(_service.Calls);
    }

    [Fact]
    public async Task Attempts_WhenUsedUp_ThrowTheLastError()
    {
        using var ecs = Clients.Ecs(_service.Fail("ThrottlingException"));

        var exception = await Assert.ThrowsAsync<AmazonECSException>(() => ecs.ListTasksAsync(new ListTasksRequest()));

        Assert.Equal("ThrottlingException", exception.ErrorCode);
        Assert.Equal(3, _service.Calls.Count);
    }

    [Fact]
    public async Task Answer_BrokenOff_IsAskedForAgain()
    {
        using var ecs = Clients.Ecs(_service.BreakOff().Answer("""{"taskArns":["arn:1"]}"""));

        var answer = await ecs.ListTasksAsync(new ListTasksRequest());

        Assert.Equal(["arn:1"], answer.TaskArns);
        Assert.Equal(2, _service.Calls.Count);
    }

    [Fact]
    public async Task SendCommand_AfterALostAnswer_IsNotSentTwice()
    {
        using var ssm = Clients.Ssm(_service.BreakOff().Answer("{}"));

        await Assert.ThrowsAsync<HttpRequestException>(() => ssm.SendCommandAsync(new SendCommandRequest()));

        Assert.Single(_service.Calls);
    }

    [Fact]
    public async Task SendCommand_AfterAServersFault_IsNotSentTwice()
    {
        using var ssm = Clients.Ssm(_service.Fail("InternalServerError", 500).Answer("{}"));

        await Assert.ThrowsAsync<InternalServerErrorException>(() => ssm.SendCommandAsync(new SendCommandRequest()));

        Assert.Single(_service.Calls);
    }

    [Fact]
    public async Task SendCommand_WhenThrottled_IsSentAgain()
    {
        using var ssm = Clients.Ssm(_service.Fail("ThrottlingException").Answer("""{"Command":{"CommandId":"c"}}"""));

        var answer = await ssm.SendCommandAsync(new SendCommandRequest());

        Assert.Equal("c", answer.Command.CommandId);
        Assert.Equal(2, _service.Calls.Count);
    }

    [Fact]
    public async Task Service_NotReached_IsAnHttpRequestException()
    {
        using var ecs = Clients.Ecs(_service, configure: config => config.ServiceURL = "http://127.0.0.1:1");

        await Assert.ThrowsAsync<HttpRequestException>(() => ecs.ListTasksAsync(new ListTasksRequest()));
    }

    [Fact]
    public async Task Attempt_WithoutAnswerInTime_IsGivenUpAndRepeated()
    {
        var time = new ManualTime();
        using var ecs = Clients.Ecs(_service.Hang().Answer("""{"taskArns":[]}"""), Timed(time, jitter: 0), configure: config => config.Timeout = TimeSpan.FromSeconds(7));

        var call = ecs.ListTasksAsync(new ListTasksRequest());
        var patience = await time.TimerAsync(TimeSpan.FromSeconds(7));
        await _service.NextCallAsync();
        patience.GoOff();

        Assert.Empty((await call).TaskArns);
        Assert.Equal(2, _service.Calls.Count);
    }

    [Fact]
    public async Task LastAttempt_WithoutAnswerInTime_IsATimeout()
    {
        var time = new ManualTime();
        using var ecs = Clients.Ecs(_service.Hang(), Timed(time, jitter: 0), configure: config => (config.Timeout, config.MaxErrorRetry) = (TimeSpan.FromSeconds(7), 0));

        var call = ecs.ListTasksAsync(new ListTasksRequest());
        (await time.TimerAsync(TimeSpan.FromSeconds(7))).GoOff();

        await Assert.ThrowsAsync<TimeoutException>(() => call);
    }

    [Fact]
    public async Task Caller_WhoGivesUp_EndsTheCallAtOnce()
    {
        using var ecs = Clients.Ecs(_service.Hang());
        using var stop = new CancellationTokenSource();

        var call = ecs.ListTasksAsync(new ListTasksRequest(), stop.Token);
        await _service.NextCallAsync();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Single(_service.Calls);
    }

    [Fact]
    public async Task Repetition_AfterThrottling_WaitsItsShareOfASecond()
    {
        var time = new ManualTime();
        using var ecs = Clients.Ecs(_service.Fail("ThrottlingException").Answer("{}"), Timed(time, jitter: 0.5));

        var call = ecs.ListTasksAsync(new ListTasksRequest());
        var wait = await time.TimerAsync(TimeSpan.FromMilliseconds(500));

        Assert.Single(_service.Calls);
        wait.GoOff();
        await call;
        Assert.Equal(2, _service.Calls.Count);
    }

    private static ClientSurroundings Timed(ManualTime time, double jitter) => new() { Time = time, Environment = _ => null, Jitter = () => jitter };
}
