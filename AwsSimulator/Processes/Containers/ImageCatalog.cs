using System.IO.Enumeration;
using Microsoft.Extensions.Options;

namespace LoadPlatform.AwsSimulator.Processes.Containers;

/// <summary>Finds what an image is on this machine: what the options say, or else a built-in one.</summary>
internal sealed class ImageCatalog(IOptions<SimulatorOptions> options)
{
    /// <summary>
    /// Finds an image such as <c>123456789012.dkr.ecr.us-east-1.amazonaws.com/locust:latest</c> by the last part of its name, here "locust":
    /// a pattern that is the name itself goes before the others, of which the longest wins.
    /// </summary>
    public ImageOptions? Find(string image)
    {
        var name = NameOf(image);
        var fitting = options.Value.Images.Where(pair => FileSystemName.MatchesSimpleExpression(pair.Key, name, ignoreCase: false)).ToList();
        return fitting.OrderByDescending(pair => pair.Key == name).ThenByDescending(pair => pair.Key.Length).Select(pair => pair.Value).FirstOrDefault()
            ?? BuiltInImages.All.GetValueOrDefault(name);
    }

    private static string NameOf(string image)
    {
        var last = image[(image.LastIndexOf('/') + 1)..];
        var end = last.AsSpan().IndexOfAny(':', '@');
        return end < 0 ? last : last[..end];
    }
}
