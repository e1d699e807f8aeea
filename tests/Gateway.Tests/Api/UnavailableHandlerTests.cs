using System.Runtime.CompilerServices;
using System.Text;
using LoadPlatform.Gateway.Api;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using StackExchange.Redis;

namespace LoadPlatform.Gateway.Tests.Api;

public sealed class UnavailableHandlerTests
{
    // The client's own exceptions have no public constructor in every version.
    public static TheoryData<Exception> OfRedis => [(Exception)RuntimeHelpers.GetUninitializedObject(typeof(RedisConnectionException)), new TimeoutException("no answer")];

    [Theory]
    [MemberData(nameof(OfRedis))]
    public async Task TryHandle_RedisIsAway_Answers503WithItsCode(Exception away)
    {
        var (context, body) = Context();

        Assert.True(await new UnavailableHandler(NullLogger<UnavailableHandler>.Instance).TryHandleAsync(context, away, CancellationToken.None));

        Assert.Equal(StatusCodes.Status503ServiceUnavailable, context.Response.StatusCode);
        Assert.Contains("\"code\":\"unavailable\"", Encoding.UTF8.GetString(body.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TryHandle_AnyOtherError_IsLeftToOthers()
    {
        var (context, _) = Context();

        Assert.False(await new UnavailableHandler(NullLogger<UnavailableHandler>.Instance).TryHandleAsync(context, new InvalidOperationException("a defect"), CancellationToken.None));
    }

    private static (HttpContext Context, MemoryStream Body) Context()
    {
        var body = new MemoryStream();
        var services = new ServiceCollection().AddLogging().AddProblemDetails().BuildServiceProvider();
        return (new DefaultHttpContext { RequestServices = services, Response = { Body = body } }, body);
    }
}
