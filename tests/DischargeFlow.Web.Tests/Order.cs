[assembly: TestCollectionOrderer("DischargeFlow.Tests.Shared.Parts.LongestFirst", "DischargeFlow.Web.Tests")]
