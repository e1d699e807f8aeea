using System.IO.Compression;
using Microsoft.Net.Http.Headers;

namespace LoadPlatform.AwsSimulator.Wire;

/// <summary>Reads bodies up to a size.</summary>
internal static class RequestBody
{
    private const string Gzip = "gzip";

    /// <summary>The body as it was sent; null where it is larger.</summary>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, int most) =>
        request.ContentLength > most ? null : await ReadAsync(request.Body, most, request.HttpContext.RequestAborted);

    /// <summary>The body without its content encoding; null where it is larger.</summary>
    /// <exception cref="AwsException">It is not what its encoding says, or the encoding is none that AWS reads.</exception>
    public static async Task<byte[]?> DecodeAsync(HttpRequest request, byte[] body, int most)
    {
        var encoding = request.Headers[HeaderNames.ContentEncoding].ToString();
        if (encoding is "" or "identity" or "amz-1.0")
            return body;
        if (encoding != Gzip)
            throw new AwsException("SerializationException", $"The content encoding {encoding} is not supported.");

        try
        {
            await using var unzipped = new GZipStream(new MemoryStream(body), CompressionMode.Decompress);
            return await ReadAsync(unzipped, most, request.HttpContext.RequestAborted);
        }
        catch (InvalidDataException)
        {
            throw new AwsException("SerializationException", "The body is no gzip.");
        }
    }

    private static async Task<byte[]?> ReadAsync(Stream stream, int most, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[4096];
        int read;
        while ((read = await stream.ReadAsync(chunk, cancellationToken)) > 0)
        {
            if (buffer.Length + read > most)
                return null;

            buffer.Write(chunk, 0, read);
        }

        return buffer.ToArray();
    }
}
