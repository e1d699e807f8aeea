using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace LoadPlatform.AwsSimulator.Tests.Wire;

/// <summary>Lets a client in another process move the test's clock on: <c>POST /_test/advance?seconds=</c>.</summary>
internal sealed class ClockControl(ManualTimeProvider time) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Map("/_test/advance", branch => branch.Run(context =>
        {
            time.Advance(TimeSpan.FromSeconds(double.Parse(context.Request.Query["seconds"].ToString(), CultureInfo.InvariantCulture)));
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        }));
        next(app);
    };
}
