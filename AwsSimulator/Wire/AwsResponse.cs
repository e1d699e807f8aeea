using System.Text.Json.Nodes;

namespace LoadPlatform.AwsSimulator.Wire;

/// <summary>Writes answers with the headers that AWS sends.</summary>
internal static class AwsResponse
{
    public static async Task WriteAsync(HttpContext context, int status, string contentType, JsonObject body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        context.Response.Headers["x-amzn-RequestId"] = Guid.NewGuid().ToString();
        if (body["__type"] is { } type)
            context.Response.Headers["x-amzn-ErrorType"] = type.GetValue<string>();
        var bytes = System.Text.Encoding.UTF8.GetBytes(body.ToJsonString());
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }
}
