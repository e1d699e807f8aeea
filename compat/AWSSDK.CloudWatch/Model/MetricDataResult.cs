namespace Amazon.CloudWatch.Model;

/// <summary>The MetricDataResult structure of Amazon CloudWatch.</summary>
public partial class MetricDataResult
{
    public string Id { get; set; }

    public string Label { get; set; }

    public List<MessageData> Messages { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public StatusCode StatusCode { get; set; }

    public List<DateTime> Timestamps { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public List<double> Values { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
