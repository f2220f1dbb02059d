export default function (component) {
  const data = component.data?.view;
  if (!data) return undefined;
  const view = viewOf(component);
  const isNew = !view.list?.isConnected;
  if (isNew) shelf(view);
  const drawn = JSON.stringify(data);
  if (isNew || view.drawn !== drawn) {
    view.data = data;
    view.drawn = drawn;
    fill(view);
  }
  return undefined;
}
